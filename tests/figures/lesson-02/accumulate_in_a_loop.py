import matplotlib.pyplot as plt


def f(x):
    return 3 * x ** 2 - 4 * x


def antiderivative(x):
    return x ** 3 - 2 * x ** 2


delta_x = 0.1
x = [-10 + i * delta_x for i in range(201)]
area = []
total = 0.0
for xi in x:
    total += f(xi) * delta_x
    area.append(total)

fig, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
left.plot(x, [antiderivative(xi) for xi in x])
left.set_title("antiderivative")
right.plot(x, area, color="darkred")
right.set_title("running sum")
fig.savefig("les2.png")
