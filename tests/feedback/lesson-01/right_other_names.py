import numpy as np, matplotlib.pyplot as plt
def func(x):
    return x**3 - 2*x**2 + 1
def derivative(x):
    return 3*x**2 - 4*x
def slope(x, d):
    return (func(x + d) - func(x))/d
X = np.linspace(-2, 3, 77)
for values in (func(X), derivative(X), slope(X, 1e-3)):
    plt.plot(X, values)
plt.show()
