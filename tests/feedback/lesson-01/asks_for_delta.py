def f(x):
    return x**3 - 2*x**2 + 1
def fprime(x):
    return 3*x**2 - 4*x
step = float(input("step? "))
def rate_of_change(x, delta=step):
    return (f(x + delta) - f(x))/delta
