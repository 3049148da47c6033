"""Testing a predictor: the same cases under CPython and natively, every value compared.

The files, in the order the data goes through them:

    cases       cases.yaml to JSON, when the test is built; the only part that needs PyYAML
    main        the test program: standard library, and what the predictor imports
    python      a case under CPython, in the world the snapshot made
    coverage    the lines that run there
    native      a case through the runner
    arguments   JSON forms to Python values, by schema and annotation
    results     Python values to JSON forms
    compare     two results, and the first place where they differ
"""
