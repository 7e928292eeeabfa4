"""What the names of files and folders say about sequences and labels."""
