import numpy as np
import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-6
    return (f(x+h, y)-f(x, y))/h, (f(x, y+h)-f(x, y))/h

def best_direction(x, y):
    angles = np.arange(360)
    rates = [f(x + 1e-5*np.cos(a*np.pi/180), y + 1e-5*np.sin(a*np.pi/180)) - f(x, y) for a in angles]
    return angles[np.argmax(rates)]

ticks = np.linspace(-2, 2, 11)
X, Y = np.meshgrid(ticks, ticks)
A = np.array([[best_direction(x, y) for x in ticks] for y in ticks])
L = 2*np.hypot(X, Y)
plt.quiver(X, Y, L*np.cos(A), L*np.sin(A))     # A is in degrees here
plt.show()
