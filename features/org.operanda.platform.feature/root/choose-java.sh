# Sourced by operanda and by the scripts of releng/: sets JAVA to a java of at least 21, or says in one sentence what is missing.
# Looked at, in this order: JAVA_HOME, PATH, the usual folders. A JDK's "release" file tells its version without starting it.

java_feature() { # JAVA_HOME-like folder -> its feature version, or 0
    feature=0
    [ -x "$1/bin/java" ] || return 0
    if [ -r "$1/release" ]; then
        while IFS='=' read -r key value; do
            if [ "$key" = JAVA_VERSION ]; then
                value=${value#\"}
                feature=${value%%[!0-9]*}
            fi
        done < "$1/release"
    else
        feature=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
    fi
    feature=${feature:-0}
}

choose_java() {
    JAVA=
    if [ -n "${JAVA_HOME:-}" ]; then
        java_feature "$JAVA_HOME"
        if [ "$feature" -ge 21 ]; then
            JAVA=$JAVA_HOME/bin/java
            return 0
        fi
    fi
    found=$(command -v java 2>/dev/null || true)
    # /usr/bin/java of macOS is a stub that may ask to install something: java_home knows better.
    if [ -n "$found" ] && [ ! -x /usr/libexec/java_home ]; then
        while [ -L "$found" ]; do
            link=$(readlink "$found")
            case $link in
                /*) found=$link ;;
                *) found=${found%/*}/$link ;;
            esac
        done
        java_feature "${found%/bin/java}"
        if [ "$feature" -ge 21 ]; then
            JAVA=$found
            return 0
        fi
    fi
    best=20
    for folder in /usr/lib/jvm/* /usr/java/* /opt/java* /opt/jdk* /opt/*/jdk* \
            /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
            /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
            "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/*; do
        java_feature "$folder"
        if [ "$feature" -gt "$best" ]; then
            best=$feature
            JAVA=$folder/bin/java
        fi
    done
    if [ -z "$JAVA" ]; then
        echo "Operanda needs a Java of version 21 or newer and found none in JAVA_HOME, on PATH or in the usual folders: install one (for example a Temurin JDK) or set JAVA_HOME to it." >&2
        return 1
    fi
}
