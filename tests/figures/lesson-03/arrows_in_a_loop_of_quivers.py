import matplotlib.pyplot as plt
f = lambda x, y: x**2 + y**2
gradient = lambda x, y: (2*x, 2*y)
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    h = 1e-6
    return (f(x + h, y) - f(x, y))/h, (f(x, y + h) - f(x, y))/h
plt.ion()
colours = ["r", "g", "b", "m"]
k = 0
for x in range(-3, 4):
    for y in range(-3, 4):
        gx, gy = gradient(x, y)
        plt.quiver(x, y, gx, gy, color=colours[k % 4], scale=60)
        k += 1
plt.xlim(-4, 4)
plt.ylim(-4, 4)
plt.pause(0.1)
