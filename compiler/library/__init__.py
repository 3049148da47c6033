"""Operations of Python's standard library that are written in Python and compiled like the user's own code.

`sources.py` reads them; the other files are the sources, never imported here.
"""
