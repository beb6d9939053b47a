# Sourced by releng/run and releng/verify: where the checkout is, a JDK, a Maven of the wanted version, Debian's packages.

root=${root:-$(cd "$(dirname "$0")/.." && pwd -P)}
maven_version=3.9.11

. "$root/features/org.operanda.platform.feature/root/choose-java.sh"

# A JDK, not only a runtime: Maven and Tycho need it.
need_java() {
    choose_java || exit 1
    JAVA_HOME=$(cd "$(dirname "$JAVA")/.." && pwd -P)
    export JAVA_HOME
}

# Sets MAVEN to Maven $maven_version, fetched once into the user's Maven folder through whatever Maven there is:
# Tycho needs 3.9, Debian's is older, but an older one can fetch a newer one from the repository it is set up for.
need_maven() {
    home=${MAVEN_USER_HOME:-$HOME/.m2}/operanda
    MAVEN=$home/apache-maven-$maven_version/bin/mvn
    [ -x "$MAVEN" ] && return 0
    if ! command -v mvn >/dev/null 2>&1 && [ -n "${MVNW_REPOURL:-}" ]; then
        MAVEN=$root/mvnw
        return 0
    fi
    if ! command -v mvn >/dev/null 2>&1; then
        install_packages maven
    fi
    if ! command -v mvn >/dev/null 2>&1; then
        echo "Maven is missing: install it (any version, it fetches the right one), or set MVNW_REPOURL to the address of a Maven repository." >&2
        exit 1
    fi
    mkdir -p "$home"
    work=$(mktemp -d "$home/fetch.XXXXXX")
    if (cd "$work" && mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
            "-Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin" "-DoutputDirectory=$work" >"$work/log" 2>&1 \
            && "$JAVA_HOME/bin/jar" -xf "apache-maven-$maven_version-bin.zip" && chmod +x "apache-maven-$maven_version/bin/mvn"); then
        mv "$work/apache-maven-$maven_version" "$home/" 2>/dev/null || [ -x "$MAVEN" ]
        rm -rf "$work"
    else
        echo "Maven $maven_version could not be fetched:" >&2
        cat "$work/log" >&2
        rm -rf "$work"
        exit 1
    fi
}

# install_packages NAME... : Debian's packages, by root; anyone else is told the command.
install_packages() {
    [ $# -gt 0 ] || return 0
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "installing $*" >&2
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >/tmp/operanda-apt.log 2>&1 \
            || { cat /tmp/operanda-apt.log >&2; return 1; }
    else
        echo "Some packages are missing, install them with: sudo apt-get install $*" >&2
        return 1
    fi
}

# need_packages font gtk xvfb : what is wanted of these; only on Linux.
need_packages() {
    [ "$(uname -s)" = Linux ] || return 0
    missing=
    for what in "$@"; do
        case $what in
            font) { command -v fc-list >/dev/null 2>&1 && fc-list 2>/dev/null | grep -q .; } || missing="$missing fontconfig fonts-dejavu-core" ;;
            gtk) set -- /usr/lib*/libgtk-3.so.0 /usr/lib/*/libgtk-3.so.0
                 found=; for file in "$@"; do [ -e "$file" ] && found=1; done
                 [ -n "$found" ] || missing="$missing libgtk-3-0" ;;
            xvfb) { command -v xvfb-run && command -v xauth; } >/dev/null 2>&1 || missing="$missing xvfb xauth" ;;
        esac
    done
    # shellcheck disable=SC2086
    install_packages $missing
}
