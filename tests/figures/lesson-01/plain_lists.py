import matplotlib.pyplot as plt

def f(x):
    return x*x*x - 2*x*x + 1

def fprime(x):
    return 3*x*x - 4*x

def rate_of_change(x, delta):
    return (f(x + delta) - f(x)) / delta

xs = []
fs = []
slopes = []
rates = []
for i in range(-40, 61):
    x = i / 20
    xs.append(x)
    fs.append(f(x))
    slopes.append(fprime(x))
    rates.append(rate_of_change(x, 0.0001))

plt.plot(xs, fs)
plt.plot(xs, slopes)
plt.plot(xs, rates)
plt.show()
