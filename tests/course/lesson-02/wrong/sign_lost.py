import matplotlib.pyplot as plt

def f(x):
    return 3*x**2 - 4*x

def antiderivative(x):
    return x**3 + 2*x**2

dx = 0.1
x = [-10 + dx*i for i in range(200)]
area = []
s = 0
for xi in x:
    s += f(xi)*dx
    area.append(s)

plt.plot(x, [antiderivative(xi) for xi in x])
plt.plot(x, area)
plt.savefig("curves.png")
