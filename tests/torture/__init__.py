"""Programs that hurt the library on purpose and then look whether anything that was acknowledged is lost.

Each harness is one module with a function that gives a `Result`. The tests in `tests/reliability` run them with small
numbers, `python3 dev.py torture` with large ones. Every harness is also run against storing code that is wrong on
purpose (`wrong.py`): a harness that finds nothing there proves nothing here.
"""
