"""What is known of the cases of a batch."""
