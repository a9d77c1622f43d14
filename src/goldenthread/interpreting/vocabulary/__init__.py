"""What plans call things: the words of headings, lists and labels, and how two wordings are compared."""
