import matplotlib.pyplot as plt

def f(x, y):
    return x**2 + y**2

def gradient(x, y):
    return 2*x, 2*y

gradient_at_1_1 = gradient(1, 1)

def numeric_gradient(x, y):
    h = 1e-6
    return (f(x+h, y)-f(x, y))/h, (f(x, y+h)-f(x, y))/h

plt.text(0.2, 0.6, r"$f(x, y) = x^2 + y^2$", fontsize=20)
plt.text(0.2, 0.4, r"$\nabla f = (2x, 2y)$", fontsize=20)
plt.axis("off")
plt.show()
