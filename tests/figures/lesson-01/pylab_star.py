from pylab import *

def f(x):
    return x**3 - 2*x**2 + 1

def fprime(x):
    return 3*x**2 - 4*x

def rate_of_change(x, delta):
    return (f(x+delta) - f(x))/delta

x = linspace(-2, 3, 200)
figure()
plot(x, f(x), 'k-', x, fprime(x), 'b-', x, rate_of_change(x, 1e-4), 'r:')
xlabel('x'); ylabel('y')
legend(('f', 'f prime', 'rate'), loc='upper center')
grid(); show()
