package jp.musubi.app.cli;

import picocli.CommandLine.Mixin;

/** A task with the options that every command takes. */
abstract class TaskCommand implements Task {

    @Mixin
    private CommonOptions options;

    final CommonOptions options() {
        return options;
    }
}
