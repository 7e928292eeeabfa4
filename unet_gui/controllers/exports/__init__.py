"""Results that leave the program: masks in all formats, pictures, films, reports."""
