# entry: greet
def greet(name):
    return "Hello, " + name
