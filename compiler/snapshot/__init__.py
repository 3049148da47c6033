"""Stage 1, the snapshot: import the user's module and freeze what its entry function reaches.

Runs under the user's interpreter (3.10 to 3.14) beside the user's dependencies, on the standard library
alone. docs/snapshot.md describes the file it writes. The files, in the order the data goes through them:

    main, command    the command line
    tree             a runfiles tree of the predictor's sources and data
    load             the import of the user's module inside that tree
    entry            which function is the predictor
    walk             the work list: what is reached, and under which identity
    functions, classes, enums, pydantic_models, annotations, shapes, values, heap, arrays, sessions,
    external_data    one kind of record each
    references, source, names     what a function mentions, where its text stands, what a thing is called
    errors           everything that may be said to the user
"""
