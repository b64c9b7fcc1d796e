/** Use case: takes a group of the glossary out of force. */
package jp.musubi.command.retireterm;
