import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-6
    return (f(x+h, y)-f(x, y))/h, (f(x, y+h)-f(x, y))/h

gx, gy = gradient_at_1_1
plt.quiver(1, 1, gx, gy, angles="xy", scale_units="xy", scale=1, color="r")
plt.plot(1, 1, "ko")
plt.xlim(-2, 4)
plt.ylim(-2, 4)
plt.grid(True)
plt.show()
