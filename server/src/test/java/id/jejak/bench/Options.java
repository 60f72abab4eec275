package id.jejak.bench;

import java.util.Arrays;

/// `--name=value` arguments of the command line.
record Options(String[] arguments) {
  int number(String name, int otherwise) {
    return Integer.parseInt(text(name, String.valueOf(otherwise)));
  }

  String text(String name, String otherwise) {
    var prefix = "--" + name + "=";
    return Arrays.stream(arguments)
        .filter(argument -> argument.startsWith(prefix))
        .map(argument -> argument.substring(prefix.length()))
        .findFirst()
        .orElse(otherwise);
  }
}
