package jp.musubi.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import jp.musubi.node.evaluate.Matchers;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Takes the names after {@code --matcher}, with spaces or commas between them, and leaves the folders that follow. */
final class MatcherNames implements IParameterConsumer {

    @Override
    public void consumeParameters(Stack<String> words, ArgSpec argument, CommandSpec command) {
        if (words.isEmpty() || words.peek().startsWith("-")) {
            throw new MissingParameterException(command.commandLine(), argument, "a name is missing");
        }
        List<String> names = new ArrayList<>();
        do {
            names.addAll(List.of(words.pop().split(",")));
        } while (!words.isEmpty() && known(words.peek()));
        List<String> all = argument.getValue() == null ? new ArrayList<>() : new ArrayList<>(argument.getValue());
        all.addAll(names);
        argument.setValue(all);
    }

    private static boolean known(String word) {
        return Matchers.names().containsAll(List.of(word.split(",")));
    }
}
