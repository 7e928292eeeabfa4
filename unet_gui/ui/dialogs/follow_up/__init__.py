"""The window that follows a patient over several examinations."""
