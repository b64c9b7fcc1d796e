/** Use case: defines a group of the glossary, revises it, or takes it up again. */
package jp.musubi.command.defineterm;
