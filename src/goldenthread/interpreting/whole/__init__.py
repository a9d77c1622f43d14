"""What holds of the document as a whole: whose plan it is, of which years, and how it writes a date."""
