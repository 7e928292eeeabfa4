"""Results that leave the program: masks in all formats, films, reports."""
