@echo off
rem operanda              opens the workbench
rem operanda FILE         opens the workbench with an experiment or a recipe
rem operanda COMMAND ...  runs one command without a window; its exit code is the command's
setlocal EnableExtensions DisableDelayedExpansion
set "install=%~dp0"
set "JAVA="

if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA for /f "delims=" %%j in ('where java.exe 2^>nul') do if not defined JAVA call :tryjava "%%j"
if not defined JAVA for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks") do (
    if exist "%%~r" for /d %%h in ("%%~r\*") do if not defined JAVA call :try "%%~h"
)
if not defined JAVA (
    echo Operanda needs a Java of version 21 or newer and found none in JAVA_HOME, on PATH or in the usual folders: install one, for example a Temurin JDK, or set JAVA_HOME to it. 1>&2
    exit /b 1
)

set "launcher="
for %%l in ("%install%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%~l"
if not defined launcher (
    echo Operanda is incomplete: there is no plugins\org.eclipse.equinox.launcher_*.jar in "%install%"; unpack it again. 1>&2
    exit /b 1
)

rem Who may not write where Operanda is installed gets a configuration of their own.
set "configuration="
copy /y nul "%install%configuration\.writable" >nul 2>nul && del "%install%configuration\.writable" >nul 2>nul || set "configuration=-configuration "%LOCALAPPDATA%\Operanda\configuration""

set "open="
if "%~1"=="" goto workbench
for %%x in (.operanda .json .yaml .yml) do if /i "%~x1"=="%%x" set "open=-open"
if defined open goto workbench
for %%o in (-open -data -clean -nl -consoleLog -clearPersistedState -perspective -configuration -debug -showsplash) do if /i "%~1"=="%%o" goto workbench

set "quick="
for %%c in (version --version -V help --help -h formats techniques operations) do if "%~1"=="%%c" set "quick=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
rem p2 needs declarative services, which start at level 5; no other command does.
set "level=4"
if "%~1"=="plugins" set "level=6"
"%JAVA%" --enable-native-access=ALL-UNNAMED -Dslf4j.internal.verbosity=ERROR -Djava.awt.headless=true -Dosgi.startLevel=%level% %quick% %OPERANDA_JAVA_OPTIONS% -jar "%launcher%" %configuration% -nosplash -data @none -application org.operanda.cli.application %*
exit /b %ERRORLEVEL%

:workbench
"%JAVA%" --enable-native-access=ALL-UNNAMED -Dslf4j.internal.verbosity=ERROR "-Dosgi.instance.area.default=%LOCALAPPDATA%\Operanda\workspace" %OPERANDA_JAVA_OPTIONS% -jar "%launcher%" %configuration% -nosplash %open% %*
rem A restart, after plug-ins were installed for instance.
if %ERRORLEVEL%==23 goto workbench
exit /b %ERRORLEVEL%

:tryjava
for %%p in ("%~dp1..") do call :try "%%~fp"
goto :eof

:try
rem A JDK's "release" file tells its version: JAVA_VERSION="21.0.4"
if not exist "%~1\bin\java.exe" goto :eof
if not exist "%~1\release" goto :eof
for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do for /f "tokens=1 delims=.+-" %%f in ("%%~v") do if %%f GEQ 21 set "JAVA=%~1\bin\java.exe"
goto :eof
