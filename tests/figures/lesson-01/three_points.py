import matplotlib.pyplot as plt

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta

X = [-2, 0.5, 3]
plt.plot(X, [f(x) for x in X], label="f")
plt.plot(X, [fprime(x) for x in X], label="f'")
plt.plot(X, [rate_of_change(x, 1e-5) for x in X], label="rate")
plt.legend()
plt.show()
