def fprime(x):
    return 1/x

if __name__ == "main":
    critical_points = []
    has_maximum = False
    has_minimum = False
