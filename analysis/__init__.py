"""What Klantkompas reckons, in the order data flows; knows nothing of screens."""
