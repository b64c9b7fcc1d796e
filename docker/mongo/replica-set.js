// Makes the replica set, its administrator and Musubi's user. Runs on the same host as the first server, any number of
// times: what is there already is left as it is.
const rootPassword = process.env.MUSUBI_MONGO_ROOT_PASSWORD;
const musubiPassword = process.env.MUSUBI_MONGO_PASSWORD;
const members = ["mongo1:27017", "mongo2:27017", "mongo3:27017"];

function signedIn(connection) {
  try {
    return connection.getDB("admin").auth("root", rootPassword).ok === 1;
  } catch (refused) {
    return false;
  }
}

const first = new Mongo("mongodb://127.0.0.1:27017/?directConnection=true");
const admin = first.getDB("admin");
if (!signedIn(first)) {
  // No administrator yet: nothing but this is allowed from here, and only until there is one.
  try {
    admin.adminCommand({
      replSetInitiate: { _id: "rs0", members: members.map((host, i) => ({ _id: i, host, priority: i === 0 ? 2 : 1 })) },
    });
  } catch (failure) {
    if (failure.codeName !== "AlreadyInitialized") throw failure;
  }
  while (!admin.hello().isWritablePrimary) sleep(500);
  admin.createUser({ user: "root", pwd: rootPassword, roles: ["root"] });
}

// The primary may by now be any of them.
const all = new Mongo(`mongodb://root:${encodeURIComponent(rootPassword)}@${members.join(",")}/?replicaSet=rs0`);
const users = all.getDB("admin");
if (users.getUser("musubi") === null) {
  users.createUser({
    user: "musubi",
    pwd: musubiPassword,
    roles: [
      { role: "readWrite", db: "musubi" },
      { role: "readWrite", db: "musubi_vault" },
    ],
  });
}
print("The replica set and its users are there.");
