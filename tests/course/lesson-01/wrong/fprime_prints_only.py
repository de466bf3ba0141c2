import matplotlib.pyplot as plt

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    print(3*x**2 - 4*x)

def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta

fprime(2)
print(rate_of_change(2, 0.00001))

xs = [-3 + 0.01*i for i in range(701)]
plt.plot(xs, [f(x) for x in xs])
plt.plot(xs, [3*x**2 - 4*x for x in xs])
plt.plot(xs, [rate_of_change(x, 0.00001) for x in xs])
plt.show()
