w = [2/3, 2/3, -1]
print("w =", w)
input("press enter")
objective = 8/9
