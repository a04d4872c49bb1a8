"""The programs of `programs.lean` in Python: the same algorithms, written as one does in Python."""

from __future__ import annotations

Tree = tuple["Tree", "Tree"] | None


def fib(n: int) -> int:
    """Return the n-th Fibonacci number, slowly."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def sieve(n: int) -> int:
    """Return how many primes there are below `n`."""
    composite = [False] * n
    count = 0
    for i in range(2, n):
        if not composite[i]:
            count += 1
            j = i * i
            while j < n:
                composite[j] = True
                j += i
    return count


def make(depth: int) -> Tree:
    """Return a full tree."""
    return None if depth == 0 else (make(depth - 1), make(depth - 1))


def size(tree: Tree) -> int:
    """Return how many nodes and leaves a tree has."""
    return 1 if tree is None else size(tree[0]) + size(tree[1]) + 1


def binary_trees(depth: int, count: int) -> int:
    """Make and measure `count` trees, of depth `depth` or up to two less."""
    total = 0
    for i in range(count):
        total += size(make(depth - i % 3))
    return total


def is_safe(column: int, placed: list[int]) -> bool:
    """Return whether a queen can stand in this column below these."""
    distance = 1
    for queen in reversed(placed):
        if queen in (column, column - distance, column + distance):
            return False
        distance += 1
    return True


def queens(n: int) -> int:
    """Return how many ways there are to place `n` queens."""

    def place(row: int, placed: list[int]) -> int:
        if row == 0:
            return 1
        count = 0
        for column in range(n):
            if is_safe(column, placed):
                count += place(row - 1, [*placed, column])
        return count

    return place(n, [])


def numbers(n: int) -> list[int]:
    """Return pseudo-random numbers."""
    result = []
    x = 12345
    for _ in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        result.append(x)
    return result


def quicksort(a: list[int], low: int, high: int) -> None:
    """Sort a part of a list in place."""
    if low + 1 < high:
        pivot = a[(low + high) // 2]
        i = low
        j = high - 1
        while i <= j:
            while a[i] < pivot:
                i += 1
            while pivot < a[j]:
                j -= 1
            if i <= j:
                a[i], a[j] = a[j], a[i]
                i += 1
                j -= 1
        quicksort(a, low, j + 1)
        quicksort(a, i, high)


def sorting(n: int) -> int:
    """Sort `n` numbers; return the sum of each hundredth one times its place."""
    a = numbers(n)
    quicksort(a, 0, n)
    return sum(i * a[i] for i in range(0, n, 100))


def counting(n: int) -> int:
    """Count how often numbers occur; return the sum of the squares."""
    counts: dict[int, int] = {}
    x = 12345
    for _ in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        key = x // 65536 % 5000
        counts[key] = counts.get(key, 0) + 1
    return sum(count * count for count in counts.values())


def building(n: int) -> int:
    """Write numbers one behind the other; return the length and the number of sevens."""
    text = ""
    for i in range(n):
        text += str(i)
        text += ","
    sevens = 0
    for c in text:
        if c == "7":
            sevens += 1
    return len(text) + sevens


def factorials(n: int) -> int:
    """Return the number of digits of all factorials up to that of `n`."""
    factorial = 1
    digits = 0
    for i in range(1, n + 1):
        factorial *= i
        digits += len(str(factorial))
    return digits
