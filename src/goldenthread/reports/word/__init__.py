"""A report as a Word document, with real styles, header rows and text alternatives."""
