import numpy as np
import matplotlib.pyplot as plt


def fprime(x):
    return x ** -1.0


def plot_it():
    fig, ax = plt.subplots()
    x = np.geomspace(0.1, 20, 300)
    ax.plot(x, np.log(x))
    ax.axhline(0, color="gray", lw=0.5)
    ax.set(xlabel="x", ylabel="log x", title="No maximum, no minimum")
    return fig


def main():
    global critical_points, has_maximum, has_minimum
    critical_points = ()
    has_maximum = bool(critical_points)
    has_minimum = bool(critical_points)
    print(f"{critical_points=} {has_maximum=} {has_minimum=}")
    fig = plot_it()
    fig.savefig("lesson6.png")


if __name__ == "__main__":
    main()
