# Writes the Swift file OUTPUT that holds the commit of PACKAGE: commit.sh PACKAGE OUTPUT
# Without git it is what `git archive` put into the file .commit, if anything.
commit=
[ -e "$1/.git" ] && commit=$(git -C "$1" rev-parse --short=10 HEAD 2>/dev/null)
[ "$commit" ] || commit=$(cut -c 1-10 "$1/.commit" 2>/dev/null)
case $commit in *[!0-9a-f]*) commit= ;; esac
cat > "$2" <<END
extension Amend {
  /// The commit that the program was built from; empty where that is not known.
  static let commit = "$commit"
}
END
