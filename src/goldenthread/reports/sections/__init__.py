"""One module a section: from the judged record to blocks. A section that has nothing to say is left out."""
