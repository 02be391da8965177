"""What may be claimed on invoices paid late: statutory interest by day, and a fixed sum per invoice."""
