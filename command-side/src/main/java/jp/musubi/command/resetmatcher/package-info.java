/** Use case: takes the trained matcher out of force, so that the one that comes with Musubi is in force again. */
package jp.musubi.command.resetmatcher;
