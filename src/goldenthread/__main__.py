"""`python -m goldenthread` is the command line."""

from goldenthread.cli import main

main()
