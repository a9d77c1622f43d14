"""A Word, Excel, HTML, markdown or text file to blocks, every cell with its place."""
