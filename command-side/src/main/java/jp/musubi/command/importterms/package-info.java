/** Use case: takes in many new groups of the glossary at once. */
package jp.musubi.command.importterms;
