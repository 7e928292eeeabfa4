"""Lesions over several examinations of a patient, and the response by RANO."""
