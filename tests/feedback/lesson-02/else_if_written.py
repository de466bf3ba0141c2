def f(x):
    return 3*x**2 - 4*x
if f(0) == 0:
    print("zero at 0")
else if f(0) > 0:
    print("positive")
