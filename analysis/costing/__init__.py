"""What serving clients costs: pools and their drivers, capacity, and the three result lines."""
