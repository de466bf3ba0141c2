def main():
    def f(x):
        return x**3 - 2*x**2 + 1
    def fprime(x):
        return 3*x**2 - 4*x
    def rate_of_change(x, delta):
        return (f(x + delta) - f(x))/delta
    print(fprime(1))
