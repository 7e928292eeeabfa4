"""Cases: sequences and files of an examination, results, and saved sessions."""
