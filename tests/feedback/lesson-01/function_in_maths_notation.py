f(x) = x**3 - 2*x**2 + 1
fprime(x) = 3*x**2 - 4*x
